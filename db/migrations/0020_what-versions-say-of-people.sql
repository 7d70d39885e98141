CREATE TABLE `bid_version_part` (
	`bid_version_id` text NOT NULL,
	`sha256` text NOT NULL,
	`salt` text,
	`value` text,
	PRIMARY KEY(`bid_version_id`, `sha256`),
	FOREIGN KEY (`bid_version_id`) REFERENCES `bid_version`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TRIGGER bid_version_part_frozen BEFORE UPDATE ON bid_version_part WHEN NEW.bid_version_id <> OLD.bid_version_id OR NEW.sha256 <> OLD.sha256 OR NEW.salt IS NOT NULL OR NEW.value IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a part of a submitted version does not change: it is erased, its salt and its value together'); END;
--> statement-breakpoint
CREATE TRIGGER bid_version_part_no_delete BEFORE DELETE ON bid_version_part BEGIN SELECT RAISE(ABORT, 'a part of a submitted version does not change'); END;
