-- A row of the index for every document of a result, by tables of documents, people, figures and notes.
SELECT
    documents.name AS name,
    documents.format AS format,
    documents.score AS score,
    substr(documents.day, 1, 7) AS month,
    documents.records AS records,
    coalesce(people.number, 0) AS people,
    coalesce(figures.number, 0) AS figures,
    coalesce(notes.warnings, 0) AS warnings,
    coalesce(notes.codes, '{}') AS notes,
    documents.unplaced AS unplaced,
    documents.length AS length
FROM documents
LEFT JOIN (SELECT document, count(DISTINCT name) AS number FROM people GROUP BY document) AS people
    ON people.document = documents.id
LEFT JOIN (SELECT document, count(*) AS number FROM figures GROUP BY document) AS figures
    ON figures.document = documents.id
LEFT JOIN (
    SELECT document, sum(warnings) AS warnings, json_group_object(code, number) AS codes
    FROM (
        SELECT document, code, count(*) AS number, sum(severity = 'warning') AS warnings
        FROM notes
        GROUP BY document, code
    )
    GROUP BY document
) AS notes
    ON notes.document = documents.id
ORDER BY documents.rowid
