-- Who is told on their page, and which page they go to, if a mail to an address cannot be delivered; null if nobody asked for it.
alter table outbox
    add column return_to        uuid references person,
    add column return_country   char(2),
    add column return_territory text,
    add column return_page      text check (return_page like '/%'),
    add foreign key (return_country, return_territory) references territory (country, code),
    add check ((return_to is null) = (return_page is null) and (return_to is null) = (return_territory is null)
        and (return_to is null) = (return_country is null));
