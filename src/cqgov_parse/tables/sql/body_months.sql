-- How many articles are about a body in each month.
CREATE VIEW body_months AS
SELECT
    body,
    adcode,
    organisation_kind,
    substr(day, 1, 7) AS month,
    count(*) AS articles,
    count(DISTINCT document) AS documents
FROM records
WHERE body IS NOT NULL AND day IS NOT NULL
GROUP BY body, adcode, organisation_kind, substr(day, 1, 7);
