"""What starts the project on a machine that has Python and nothing else."""
