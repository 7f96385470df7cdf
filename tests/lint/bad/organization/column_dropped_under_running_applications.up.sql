alter table organization.units drop column description;
