-- Lists of postings are by date. Of a million, those of one year, period or account are found without passing over others.
CREATE INDEX posting_of_year ON posting (year, date, id);
CREATE INDEX posting_of_period ON posting (year, period, date, id);
CREATE INDEX posting_by_account ON posting (account, date, id);
