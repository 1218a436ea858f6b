ALTER TABLE `decision` ADD `reference` text DEFAULT '' NOT NULL;
--> statement-breakpoint
-- Decisions of before are called by the end of their id, which has the same letters; of two alike, the later one by others.
DROP TRIGGER `decision_no_update`;
--> statement-breakpoint
UPDATE `decision` SET `reference` = 'PORTH-' || substr(`id`, -6, 4) || '-' || substr(`id`, -2);
--> statement-breakpoint
UPDATE `decision` SET `reference` = 'PORTH-' || substr(`id`, -12, 4) || '-' || substr(`id`, -8, 2)
WHERE `rowid` NOT IN (SELECT min(`rowid`) FROM `decision` GROUP BY `reference`);
--> statement-breakpoint
CREATE TRIGGER `decision_no_update` BEFORE UPDATE ON `decision`
BEGIN
	SELECT RAISE(ABORT, 'decisions_are_kept');
END;
--> statement-breakpoint
CREATE UNIQUE INDEX `decision_reference` ON `decision` (`reference`);
