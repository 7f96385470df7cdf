-- no-transaction
vacuum (analyze) organization.units;
