"""What many processes on one PostgreSQL need: who is alive, leases, the shared limiter, jobs. asyncpg and PgQueuer."""
