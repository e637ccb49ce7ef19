-- Figures of a period read the periods of its days, and few others.
CREATE INDEX ticket_period_by_start ON ticket_period (started_at);
