"""What an archivist takes along: registers, calendars, metadata, searchable scans."""
