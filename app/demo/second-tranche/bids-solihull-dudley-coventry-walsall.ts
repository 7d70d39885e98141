import type { PublishedBid } from "./bid-data";

export const BIDS_OF_FOUR_PARTNERSHIPS: readonly PublishedBid[] = [
	{
		reference: "S1",
		partnership: "S",
		title: "Project to address violent crime",
		aims: "Cut violent crime in Chelmsley Wood and Smith's Wood over one year. Teach young people about abuse and support those most at risk.",
		interventions: [
			{
				title: "Prevent: interactive DVD for schools on domestic abuse",
				asked: "10000",
				proposal: "Make an interactive DVD on domestic abuse and give it to schools.",
				objectives: ["1.3"],
				costLines: [{ description: "Making, pressing and sending out the DVD", amount: "10000" }],
			},
			{
				title: "Protect: violent crime case worker",
				asked: "40000",
				proposal: "Employ a case worker for violent crime, with research and analysis behind the post.",
				objectives: ["2.1", "4.2"],
				costLines: [
					{ description: "Case worker: employment, support, research and analysis", amount: "40000" },
				],
			},
		],
		funding: [
			{
				source:
					"Partners, for the multi-agency risk assessment conference (MARAC) and independent domestic violence advisers (IDVA) in 2014-15",
				amount: "40000",
			},
		],
		measures: [
			{ kind: "output", description: "Young people at an awareness session" },
			{ kind: "output", description: "Referrals to support services" },
			{ kind: "outcome", description: "Fewer repeat victims in the priority areas" },
			{
				kind: "outcome",
				description: "Abuse better understood, shown by questionnaires before and after",
			},
		],
	},
	{
		reference: "D1",
		partnership: "D",
		title: "Community Payback initiative",
		aims: "Buy unpaid work by offenders from the local Community Payback team, so that neighbourhoods see justice done. The work is set by a service level agreement.",
		interventions: [
			{
				title: "Community Payback services",
				asked: "50000",
				proposal: "Commission projects from the Community Payback team under a service level agreement.",
				objectives: ["4.1", "5.1", "6.2"],
				costLines: [
					{ description: "Supervisors, administration, transport and consumables", amount: "50000" },
				],
			},
		],
		risks: ["The future payback provider is still being procured"],
		delivery:
			"A service level agreement with clauses on disputes and ending it. Satisfactory work is paid in arrears. Watched: projects each month, offenders taking part, results against priorities, what those who benefit say.",
	},
	{
		reference: "C1",
		partnership: "C",
		title: "Safeguarding hub",
		aims: "Change how agencies safeguard people together. Step in early, manage cases actively and follow up afterwards.",
		interventions: [
			{
				title: "Improving multi-agency safeguarding",
				asked: "35000",
				proposal: "Set up the new safeguarding model and evaluate it.",
				timescale: "In place by 1 April 2014",
				objectives: ["1.3", "6.1"],
				costLines: [
					{ description: "Project officer for six months", amount: "20000" },
					{ description: "Setting up", amount: "10000", qualifier: "up-to" },
					{ description: "Evaluation", amount: "5000" },
				],
			},
		],
	},
	{
		reference: "C2",
		partnership: "C",
		title: "Safer Homes initiative",
		aims: "Recruit 20 more Special Constables. Put them to work in the priority locations.",
		interventions: [
			{
				title: "Set-up of 20 Special Constables",
				asked: "38000",
				proposal: "Recruit, train and equip 20 more Special Constables.",
				objectives: ["4.1", "5.1", "3.2"],
				costLines: [
					{ description: "Training", quantity: "20", unitCost: "1098" },
					{ description: "Uniform", quantity: "20", unitCost: "800" },
				],
			},
		],
		funding: [
			{
				source: "Coventry City Council, up to £2,000 a year for each Special Constable",
				amount: "40000",
				qualifier: "up-to",
			},
		],
		risks: [
			"Money confirmed too late for a start in November 2013",
			"A late answer breaks the link with the wider recruitment and training",
			"No room to train 20 more",
			"Not enough students interested",
			"Those who apply may not have the aptitude",
		],
		governance:
			"Strategic: Local Police and Crime Board. Tactical: chief superintendent and cabinet member. Operational: chief inspector and head of community safety.",
	},
	{
		reference: "W1",
		partnership: "W",
		title: "Business Crime Initiative",
		aims: "Pilot a scheme against business crime in the town centre for six to eight months. Fees pay for it afterwards.",
		interventions: [
			{
				title: "Pilot scheme and IT package",
				asked: "25000",
				proposal: "Run the pilot and its IT package. The papers put development at £25,000 to £30,000.",
				timescale: "Six to eight months",
				succession: "Fees from members carry it on",
				objectives: ["4.1", "3.1"],
				costLines: [{ description: "Pilot, put at £25,000 to £30,000", amount: "25000", qualifier: "from" }],
			},
		],
		savings: [
			{
				description: "Radio Link Scheme: income that could be kept",
				kind: "income",
				amount: "15700",
				qualifier: "about",
				cashable: null,
				beneficiary: "The town-centre scheme",
			},
		],
	},
	{
		reference: "W2",
		partnership: "W",
		title: "No Cold Calling Zones",
		aims: "Set up zones against distraction burglars and rogue traders on the doorstep. Buy the materials for six or seven schemes in one order.",
		interventions: [
			{
				title: "Materials for zones",
				asked: "15000",
				proposal: "Buy signs and other materials for six or seven zones.",
				objectives: ["2.1", "4.1", "5.1"],
				costLines: [{ description: "Materials for six to seven schemes", amount: "15000" }],
			},
		],
	},
];
