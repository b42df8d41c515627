-- Figures with what they measure, whose they are and the year that they hold for.
CREATE VIEW indicator_years AS
SELECT
    figures.id,
    figures.indicator,
    figures.unit,
    figures.role,
    coalesce(records.body, documents.organisation) AS body,
    coalesce(records.adcode, documents.adcode) AS adcode,
    coalesce(records.day, documents.day) AS day,
    figures.year,
    figures.year_basis,
    figures.value,
    figures.upper,
    figures.bound,
    figures.text,
    figures.document,
    figures.record
FROM figures
JOIN documents ON documents.id = figures.document
LEFT JOIN records ON records.id = figures.record
WHERE figures.indicator IS NOT NULL;
