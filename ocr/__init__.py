"""From files to pages: knows pixels and engines, nothing of documents."""
