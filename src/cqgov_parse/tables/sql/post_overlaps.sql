-- Two names seen in one post of one place, which one person holds at a time, in the same stretch of days.
CREATE VIEW post_overlaps AS
WITH holders AS MATERIALIZED (
    SELECT * FROM post_holders WHERE single AND place IS NOT NULL AND first_seen IS NOT NULL
)
SELECT
    one.name,
    other.name AS other,
    one.office,
    one.place,
    max(one.first_seen, other.first_seen) AS since,
    min(one.last_seen, other.last_seen) AS until
FROM holders AS one
JOIN holders AS other ON other.office = one.office AND other.place = one.place AND other.name <> one.name
WHERE one.first_seen <= other.last_seen AND other.first_seen <= one.last_seen;
