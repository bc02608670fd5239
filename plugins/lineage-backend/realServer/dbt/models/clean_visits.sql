select visit_id, customer, seconds
from {{ source('raw', 'visits') }}
where seconds > 0
