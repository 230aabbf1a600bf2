"""From pages to findings: no pixels, no clock, no configuration."""
