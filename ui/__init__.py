"""The window of Hashiyeh: Qt and nothing else."""
