/** What somebody is up to, apart from telling and asking. The first that fits counts. */
const signs = {
  crisis:
    /\b(?:kill(?:ing)? my ?self|suicid\w*|end my life|want to die|wanna die|don't want to (?:live|be alive)|self[- ]?harm\w*|hurt(?:ing)? my ?self|cut(?:ting)? my ?self|no reason to live)\b/,
  meddling:
    /\b(?:ignore (?:all|your|the|any) .{0,30}(?:instructions?|rules|prompts?)|system prompt|jailbreak|developer mode)\b/,
  insult:
    /\b(?:you(?:'re| are|r)? (?:so |such |really |just )?(?:an? )?(?:stupid|dumb|idiot|useless|boring|ugly|bad|lame|annoying|terrible|awful|trash|garbage|fool|moron|liar)|shut up|fuck (?:you|off)|fuck\b|screw you|i hate you|you suck|go to hell|stupid (?:bot|machine|thing|ai)|asshole|bitch|idiot|get lost)\b/,
  affection:
    /\b(?:i (?:really )?love (?:you|u)\b|love you\b|i like you\b|marry me|kiss|be my (?:girlfriend|boyfriend|friend|wife|husband)|miss(?:ed)? you|hugs?\b|date me|flirt|sexy|are you single|you're cute|you are cute)\b|^(?:❤️?|💕|🤗|😘)+$/u,
  farewell:
    /\b(?:good ?bye|bye(?:[- ]?bye)?|see (?:you|ya)|good night|goodnight|gotta go|got to go|have to go|need to go|must go|talk (?:to you )?later|talk soon|until (?:next time|tomorrow)|farewell|i'm off|going to (?:bed|sleep)|ttyl|cya)\b/,
  goOn: /^(?:(?:and|so|ok|okay|yes|please|but|oh|wow)[,.! ]*)*(?:go on|continue|next|carry on|keep going|what happens? (?:next|then|now)|what happened(?: next| then)?|and then|then what|tell me more|more|more please|tell me the story|tell me a story|a story|story please|proceed|resume|what now|what's next|and\??|then\??)[.!? …]*$|\b(?:what happens next|tell me (?:a|the) story|continue the story|go on with)\b/,
  thanks: /\b(?:thank(?:s| you| u)?|thx|ty|cheers|much appreciated|i appreciate)\b|^🙏/u,
  praise:
    /\b(?:you(?:'re| are) (?:so |very |really |such )?(?:a |an )?(?:nice|kind|great|amazing|wonderful|funny|sweet|smart|clever|good|brilliant|lovely|awesome|wise|cool|interesting|best)|i (?:really )?(?:like|love|enjoy)(?:ed)? (?:your|this|the|that) (?:story|stories|voice|style|place|lighthouse|jokes?|bot|way)|(?:great|nice|good|beautiful|lovely|cool|amazing|wonderful|awesome) (?:story|one|answer|joke|picture|idea|line)|well (?:said|done|told)|good (?:job|work)|nicely put|(?:that'?s|that was|this is|what an?|^(?:it was|how|so|very)) (?:so |very |really |such an? )?(?:beautiful|lovely|amazing|wonderful|sweet|cool|great|nice|good|kind|fun))\b/,
  laugh:
    /\b(?:(?:ha){2,}h?|(?:he){2,}|lo+l|lmao|rofl|hihi|that'?s (?:so )?funny|so funny|hilarious)\b|^[😂🤣😆😄😹\s]+$/u,
  greeting:
    /^(?:oh[, ]*)?(?:hi+|hey+|hello+|helo|hiya|howdy|yo|greetings|good (?:morning|evening|afternoon|day)|morning|evening|ahoy|salutations|sup|what'?s up|hi there|hello there|\/start)\b|^👋/u,
  advice:
    /\b(?:what should i|what would you do|should i|(?:any|some|your|give me) advice|help me (?:decide|choose|out|with)|i need (?:help|advice)|can you help|what do you (?:suggest|recommend)|how (?:do|can|should) i)\b/,
  andYou:
    /^(?:and|what about|how about) (?:you|yours(?:elf)?)\b|\b(?:and you|what about you|how about you|and yours|your turn)\s*\?*$/,
} as const;

export type Intent = keyof typeof signs;

const inOrder = Object.entries(signs) as [Intent, RegExp][];

export const intentsOf = (lower: string): Intent[] =>
  inOrder.filter(([, sign]) => sign.test(lower)).map(([intent]) => intent);
