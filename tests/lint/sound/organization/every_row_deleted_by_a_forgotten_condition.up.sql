delete from organization.unit_contacts where value = '';
