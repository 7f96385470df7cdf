alter table units add column motto text;
