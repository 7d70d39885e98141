CREATE INDEX `assessment_round` ON `assessment` (`round_id`);--> statement-breakpoint
CREATE INDEX `audit_entry_record` ON `audit_entry` (`record_kind`,`record_id`);--> statement-breakpoint
CREATE INDEX `certificate_bid` ON `certificate` (`bid_id`);--> statement-breakpoint
CREATE INDEX `funding_line_bid` ON `funding_line` (`bid_id`);--> statement-breakpoint
CREATE INDEX `measure_bid` ON `measure` (`bid_id`);--> statement-breakpoint
CREATE INDEX `reduced_version_bid` ON `reduced_version` (`bid_id`);--> statement-breakpoint
CREATE INDEX `risk_bid` ON `risk` (`bid_id`);--> statement-breakpoint
CREATE INDEX `saving_line_bid` ON `saving_line` (`bid_id`);