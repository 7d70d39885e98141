CREATE INDEX `eligibility_check_bid` ON `eligibility_check` (`bid_id`);--> statement-breakpoint
CREATE INDEX `moderation_bid` ON `moderation` (`bid_id`);--> statement-breakpoint
CREATE INDEX `audit_entry_kind` ON `audit_entry` (`record_kind`);--> statement-breakpoint
CREATE INDEX `bid_partnership_organisation` ON `bid_partnership` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `cost_line_part` ON `cost_line` (`intervention_id`);--> statement-breakpoint
CREATE INDEX `reduced_version_intervention_part` ON `reduced_version_intervention` (`intervention_id`);--> statement-breakpoint
CREATE INDEX `advice_bid` ON `advice` (`bid_id`);--> statement-breakpoint
CREATE INDEX `decision_line_bid` ON `decision_line` (`bid_id`);