CREATE TABLE `audit_row` (
	`seq` integer NOT NULL,
	`table_name` text NOT NULL,
	`row_key` text NOT NULL,
	`columns` text,
	PRIMARY KEY(`table_name`, `row_key`, `seq`),
	FOREIGN KEY (`seq`) REFERENCES `audit_entry`(`seq`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_row_entry` ON `audit_row` (`seq`);--> statement-breakpoint
ALTER TABLE `audit_entry` ADD `rows_sha256` text;--> statement-breakpoint
CREATE INDEX `audit_entry_actor` ON `audit_entry` (`actor_id`);--> statement-breakpoint
CREATE INDEX `audit_entry_at` ON `audit_entry` (`at`);--> statement-breakpoint
CREATE TRIGGER audit_row_no_update BEFORE UPDATE ON audit_row BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;--> statement-breakpoint
CREATE TRIGGER audit_row_no_delete BEFORE DELETE ON audit_row BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
