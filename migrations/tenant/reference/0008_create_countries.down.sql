drop table reference.timezones;
drop table reference.languages;
drop table reference.countries;
drop table reference.currencies;
drop schema reference;
