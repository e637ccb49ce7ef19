-- As before, but it builds only what changed: a new row by its values, a changed one by the values that differ.
CREATE OR REPLACE FUNCTION audit_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before   jsonb  := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) ELSE '{}' END;
  after    jsonb  := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) ELSE '{}' END;
  record   jsonb  := CASE WHEN TG_OP = 'DELETE' THEN before ELSE after END;
  personal text[] := TG_ARGV[2]::text[];
  hashed   text[] := CASE WHEN TG_NARGS > 3 THEN TG_ARGV[3]::text[] ELSE '{}' END;
BEGIN
  PERFORM audit_write(
    CASE TG_OP WHEN 'INSERT' THEN 'CREATE' ELSE TG_OP END, record ->> 'administration', TG_ARGV[0], record ->> TG_ARGV[1],
    (SELECT jsonb_object_agg(key, CASE
              WHEN key = ANY (personal) THEN to_jsonb('changed'::text)
              WHEN key = ANY (hashed) THEN jsonb_strip_nulls(jsonb_build_object(
                'from', audit_keyed_hash(before ->> key), 'to', audit_keyed_hash(after ->> key)))
              ELSE jsonb_strip_nulls(jsonb_build_object('from', before -> key, 'to', after -> key)) END)
       FROM jsonb_each(record) field (key, value)
      WHERE CASE TG_OP WHEN 'UPDATE' THEN value IS DISTINCT FROM before -> key ELSE value <> 'null' END
        AND key NOT IN ('version', 'updated_at', TG_ARGV[1])));
  RETURN NULL;
END $$;
