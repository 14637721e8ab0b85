"""What has gone out and what follows from it: the published record, permanence, corrections, withdrawals, moments."""
