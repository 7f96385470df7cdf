-- owner: audit
drop function audit.erase(uuid[]);
drop function audit.prune(date, text);
drop function audit.keep_partitions();
