select format('unit %s: %s should be %s and is %s', code, what, expected, found) as fault from organization.verify_tree();
