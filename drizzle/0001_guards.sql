-- The trail takes the next line and nothing else: no change, no removal, no gap, no second line in a place.
-- INSERT OR REPLACE walks through UPDATE and DELETE triggers, so the INSERT trigger looks for itself.
CREATE TRIGGER `audit_no_update` BEFORE UPDATE ON `audit`
BEGIN
	SELECT RAISE(ABORT, 'audit_is_append_only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_no_delete` BEFORE DELETE ON `audit`
BEGIN
	SELECT RAISE(ABORT, 'audit_is_append_only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_next_line` BEFORE INSERT ON `audit`
WHEN NEW.seq IS NOT coalesce((SELECT max(seq) FROM audit), 0) + 1
	OR NEW.prev_hash IS NOT coalesce((SELECT hash FROM audit ORDER BY seq DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000')
	OR EXISTS (SELECT 1 FROM audit WHERE hash = NEW.hash)
BEGIN
	SELECT RAISE(ABORT, 'audit_head_moved');
END;
--> statement-breakpoint
-- A demand is inserted beside other writes: where it does not hold, the whole batch is refused.
CREATE VIEW `demand` AS SELECT 1 AS `holds`;
--> statement-breakpoint
CREATE TRIGGER `demand_holds` INSTEAD OF INSERT ON `demand` WHEN NEW.holds IS NOT 1
BEGIN
	SELECT RAISE(ABORT, 'demand_not_met');
END;
--> statement-breakpoint
-- What was answered stays as it was answered.
CREATE TRIGGER `decision_no_update` BEFORE UPDATE ON `decision`
BEGIN
	SELECT RAISE(ABORT, 'decisions_are_kept');
END;
--> statement-breakpoint
CREATE TRIGGER `evidence_no_update` BEFORE UPDATE ON `evidence`
BEGIN
	SELECT RAISE(ABORT, 'evidence_is_kept');
END;
