-- The permissions stay: they are seeded.
drop trigger keep_administrator on landlord.platform_users;
drop trigger keep_administrator on landlord.platform_user_roles;
drop function landlord.keep_administrator();
