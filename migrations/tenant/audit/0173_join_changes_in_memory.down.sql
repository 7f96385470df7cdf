-- owner: audit
alter function audit.log_rows() reset work_mem;
