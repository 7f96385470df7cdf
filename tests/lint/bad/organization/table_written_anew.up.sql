-- no-transaction
vacuum full organization.units;
