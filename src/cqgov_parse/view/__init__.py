"""The review page: what the parser saw and what it did not see, as one HTML file that needs no network.

`page/` holds the page's own files: the frame, the styles, the scripts in the order of `page.SCRIPTS`. Nothing of a document is ever
written as markup: it goes in as JSON, and the scripts set it as text.
"""
