"""A corpus to measure with: as many stories as asked for, in Kazakh and Russian, the same whenever it is made."""
