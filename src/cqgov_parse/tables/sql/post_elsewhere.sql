-- Names with posts of several places that do not lie in one another: one person who moved, or several people of one name.
CREATE VIEW post_elsewhere AS
SELECT
    name,
    count(*) AS places,
    json_group_array(place) AS place_codes
FROM (SELECT DISTINCT name, place FROM posts WHERE place IS NOT NULL)
GROUP BY name
HAVING count(DISTINCT substr(place, 1, 2)) > 1
    OR count(DISTINCT iif(place LIKE '__0000', NULL, substr(place, 1, 4))) > 1
    OR count(DISTINCT iif(place LIKE '____00', NULL, place)) > 1;
