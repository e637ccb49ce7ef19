-- Wishes by date and for days in a row, and rosters that plan a schedule anew around a gap.
ALTER TABLE staff_member
  ADD COLUMN preferred_dates date[] NOT NULL DEFAULT '{}',
  ADD COLUMN avoided_dates date[] NOT NULL DEFAULT '{}',
  ADD COLUMN preferred_days_in_row integer
    CONSTRAINT staff_member_preferred_days_in_row_are_1_to_6 CHECK (preferred_days_in_row BETWEEN 1 AND 6),
  ADD CONSTRAINT staff_member_dates_are_preferred_or_avoided CHECK (NOT preferred_dates && avoided_dates);

ALTER TABLE roster ADD COLUMN replan boolean NOT NULL DEFAULT false;
