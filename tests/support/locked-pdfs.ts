/** A PDF's locks as programs write them: what it is, whether a password is needed to open it, its dictionary and id. */
const LOCKS = [
	[
		"RC4, 40 bits",
		false,
		"<< /Filter /Standard /Length 40 /O <c92422687facee686e373f10b5c7d04738053152f7e2ee30e11c69ec442576ab> /P -4 /R 2 /U <e1bd6b52f925d38d146864cb5195c1dfed6394e3a2ea087ad06ed64a2658dbf6> /V 1 >>",
		"<05be5a158f799bac7c1aeec2987664aa>",
	],
	[
		"RC4, 40 bits",
		true,
		"<< /Filter /Standard /Length 40 /O <92fe0f4454ad4c9644693f33c07cb54f587dce1e2682fe9ecea6107a1ef630dd> /P -4 /R 2 /U <a219cafccd65af08d4bcfb7581f6e4eb18f4454945aa1aa181a4b1f10376644d> /V 1 >>",
		"<06903f94724aec6ca245559e218358d6>",
	],
	[
		"RC4, 128 bits",
		false,
		"<< /Filter /Standard /Length 128 /O <566fa873ee33c797cd3b904fdadf814afa34df9a38f6ed41b984e2c6da2aa6f5> /P -4 /R 3 /U <bac806a3ba3fd86e19470494b9e2b70e0122456a91bae5134273a6db134c87c4> /V 2 >>",
		"<5fb03a8af8b8a546671209b46346eaad>",
	],
	[
		"RC4, 128 bits",
		true,
		"<< /Filter /Standard /Length 128 /O <0db5855fc5326569e765906caf64e4429a4c20d6e996fdef963e9b5080f9e083> /P -4 /R 3 /U <8c6e3da932bbb3d451b5a044fa6d91fe0122456a91bae5134273a6db134c87c4> /V 2 >>",
		"<f5395a9d86c9fc09111b2dc4d8a3e6fa>",
	],
	[
		"AES, 128 bits",
		false,
		"<< /CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV2 /Length 16 >> >> /Filter /Standard /Length 128 /O <566fa873ee33c797cd3b904fdadf814afa34df9a38f6ed41b984e2c6da2aa6f5> /P -4 /R 4 /StmF /StdCF /StrF /StdCF /U <ee37f040e990bbedec5c01c69e225ef10122456a91bae5134273a6db134c87c4> /V 4 >>",
		"<c3a4ec64863e1a83e69fe31d7b7cb408>",
	],
	[
		"AES, 128 bits",
		true,
		"<< /CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV2 /Length 16 >> >> /Filter /Standard /Length 128 /O <0db5855fc5326569e765906caf64e4429a4c20d6e996fdef963e9b5080f9e083> /P -4 /R 4 /StmF /StdCF /StrF /StdCF /U <72ba763f2d03999a71320b86e47cd41b0122456a91bae5134273a6db134c87c4> /V 4 >>",
		"<59bc7ce1876558cfa96ea5b9af7160e7>",
	],
	[
		"AES, 128 bits, with open metadata",
		false,
		"<< /CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV2 /Length 16 >> >> /EncryptMetadata false /Filter /Standard /Length 128 /O <566fa873ee33c797cd3b904fdadf814afa34df9a38f6ed41b984e2c6da2aa6f5> /P -4 /R 4 /StmF /StdCF /StrF /StdCF /U <521791a83adde815d07c84a6546afafd0122456a91bae5134273a6db134c87c4> /V 4 >>",
		"<845ed914ad011eff2f9393ab6048405f>",
	],
	[
		"AES, 128 bits, with open metadata",
		true,
		"<< /CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV2 /Length 16 >> >> /EncryptMetadata false /Filter /Standard /Length 128 /O <0db5855fc5326569e765906caf64e4429a4c20d6e996fdef963e9b5080f9e083> /P -4 /R 4 /StmF /StdCF /StrF /StdCF /U <bf4280372425e026dcdcd34e27db2bb00122456a91bae5134273a6db134c87c4> /V 4 >>",
		"<3d1656b9cf7178fe5d280d50becd021b>",
	],
	[
		"AES, 256 bits, of the first kind",
		false,
		"<< /CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV3 /Length 32 >> >> /Filter /Standard /Length 256 /O <8b847e72da26b2281ffaabffcffee1aaed33857962a5369fd1a319afc7607ba3f0c4058556750eb8d5a3c9739ed3b82f> /OE <165e8c325dcc6d5cdfc619a0520d06b1dfb5294479d5d6c2b01f0d2f602d3320> /P -4 /Perms <513c4a500c2a0df36c19b27315068f74> /R 5 /StmF /StdCF /StrF /StdCF /U <6ff5046ee2b03e6318f9830770388b22155fd3137bafb68058fcb8b74c4bc86e8a507f16c96c9372a65262ece1f44531> /UE <efedeb4a6e81ed0e6782893afe723f1d49265699e0e61dcb0ac3a04d79e1d5d2> /V 5 >>",
		"<6929b862566ac18a2d4e0df2c7a88dd5>",
	],
	[
		"AES, 256 bits, of the first kind",
		true,
		"<< /CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV3 /Length 32 >> >> /Filter /Standard /Length 256 /O <7cf9d18d6032974bbb08b7adef28bb624f86f5fbf28cbe9b75e08e74bb9704e433f9136ce2dac76a8f5aca9bd8f859e6> /OE <2242c3591675d8709eb6bd128e53afbf3d1d3571910647afddb461e03e363683> /P -4 /Perms <297aca987767f8bcdd3a220a4d996c2b> /R 5 /StmF /StdCF /StrF /StdCF /U <5b2db7c8af943f74a8a708a20e06243fc21cbf4c039be9ad095fd2f88b7339494e265ff46ca1b1c802558875fbd02206> /UE <8daaa7b5757f6870274e340e8e577b5771193962cdf353b9206642961e9afa40> /V 5 >>",
		"<0eea71daa4ff480a8a6c940dc9cb8c5a>",
	],
	[
		"AES, 256 bits",
		false,
		"<< /CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV3 /Length 32 >> >> /Filter /Standard /Length 256 /O <3f0156c034fe01b185eea6219c871fa74367c482f801b86a80a2934b94dff27f038e36705c703aa86bff8a348cb06514> /OE <6f825031f19ccb9364eef4a259008eed3278d17ab30e52cd8eb097723b05e7f7> /P -4 /Perms <e21c6764456cb1c047eb4e3ca3e4e194> /R 6 /StmF /StdCF /StrF /StdCF /U <3f0ae8217ff4ac6cf8f0d83d5830fc4eae47eda9737216891f56b307003f6bcfaae6ab3fbf34e5eebe76ce8ac96009c6> /UE <b4d671881ff60155ad45e5d2274834dfbdc78efcf094d296be4f6c6542d12111> /V 5 >>",
		"<f9f17a49e4248ad8aaef9ba19f209f18>",
	],
	[
		"AES, 256 bits",
		true,
		"<< /CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV3 /Length 32 >> >> /Filter /Standard /Length 256 /O <e99984bf52268e0caeca427b9486aed3a1be0b99ced1182d517465f3bfe6c3542d782df6eca899fd29ebb7f8b93c5c60> /OE <45d1e614936e9dab1d94686d4c6f6ee4b004ae65dd5f08726b6bafd0d3e845dc> /P -4 /Perms <f1b098f660de9ef5a569a8bfe9e7b220> /R 6 /StmF /StdCF /StrF /StdCF /U <4e89139fdedc2cdbb83f8862c28cfc0a57a14f3e186cd649ae68022168450dce9e6be4aa714e375e2cd3c86d152dc7b1> /UE <f1e7481dbff7be8db833dd0140c2bb3d992717f8c496c75de8a560ba207f68b0> /V 5 >>",
		"<3530d94e8562ece72407acfaa31d9d15>",
	],
] as const;

/** PDFs that are locked, each as small as can be. */
export const LOCKED_PDFS = LOCKS.map(([how, needsPassword, lock, id]) => ({
	how,
	needsPassword,
	bytes: Buffer.from(
		`%PDF-1.7\n4 0 obj\n${lock}\nendobj\ntrailer << /Size 5 /ID [${id}${id}] /Encrypt 4 0 R >>\nstartxref\n9\n%%EOF\n`,
		"latin1",
	),
}));
