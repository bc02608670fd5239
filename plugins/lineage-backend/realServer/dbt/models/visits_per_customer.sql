select customer, count(*) as visits, sum(seconds) as seconds
from {{ ref('clean_visits') }}
group by customer
