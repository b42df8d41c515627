-- Who held which post: one row for each name, post and place, with the days on which it was first and last seen.
-- Where the place of a post is not known, `near` is the place of the bodies whose news names it.
CREATE VIEW post_holders AS
SELECT
    posts.name,
    posts.office,
    max(posts.single) AS single,
    posts.place,
    max(posts.place_name) AS place_name,
    group_concat(DISTINCT posts.place_basis) AS place_basis,
    iif(posts.place IS NULL, posts.home, NULL) AS near,
    min(coalesce(records.day, documents.day)) AS first_seen,
    max(coalesce(records.day, documents.day)) AS last_seen,
    count(DISTINCT posts.document) AS documents,
    json_group_array(DISTINCT posts.document) AS document_ids
FROM posts
JOIN documents ON documents.id = posts.document
LEFT JOIN records ON records.id = posts.record
GROUP BY posts.name, posts.office, posts.place, iif(posts.place IS NULL, posts.home, NULL);
