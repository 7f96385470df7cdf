-- owner: audit
alter function audit.log_rows() set work_mem = '64MB';
