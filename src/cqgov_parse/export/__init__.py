"""Export: documents as JSON and back. cattrs lives here only."""
