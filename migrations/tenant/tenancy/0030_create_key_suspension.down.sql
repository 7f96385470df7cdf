drop function tenancy.restore_keys(text[]);
drop function tenancy.suspend_keys(regclass[]);
