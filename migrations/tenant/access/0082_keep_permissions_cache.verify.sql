select format('%s of the cached permissions of people are wrong (%s)', count(*), replace(finding, '_', ' ')) as fault
from access.verify_permissions()
group by finding;
