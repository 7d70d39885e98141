CREATE INDEX `assessment_state` ON `assessment` (`state`);--> statement-breakpoint
CREATE INDEX `moderation_moderator` ON `moderation` (`moderator_id`);--> statement-breakpoint
CREATE INDEX `audit_entry_record_id` ON `audit_entry` (`record_id`);--> statement-breakpoint
CREATE INDEX `bid_form_version` ON `bid` (`form_version_id`);--> statement-breakpoint
CREATE INDEX `bid_created_by` ON `bid` (`created_by`);--> statement-breakpoint
CREATE INDEX `advice_pack` ON `advice` (`pack_id`);--> statement-breakpoint
CREATE INDEX `membership_role` ON `membership` (`role`);--> statement-breakpoint
CREATE INDEX `membership_organisation` ON `membership` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `one_time_link_person` ON `one_time_link` (`person_id`);--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person_id`);