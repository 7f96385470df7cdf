-- What is validated stays so; there is nothing to take back.
select;
