drop function organization.lay_out(uuid[], uuid[]);
drop function organization.verify_tree();
drop function organization.rebuild_tree();
