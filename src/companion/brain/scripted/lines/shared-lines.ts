import { type Lines } from '../../../personas/voice';

/**
 * What every persona can say. `{name}` is how the person is called, `{it}` what the line is about; it is worded in the
 * second person and begins with a small letter unless it is a name. `{It}` is the same at the start of a sentence.
 */
export const sharedLines = {
  crisis: [
    '{name}, I am stepping out of the story for this, because it matters more. I am only an invented voice, and I cannot help the way a person can. Please talk to somebody now: someone you trust, or a crisis line. In many countries 112, 911 or 988 will answer at any hour, and findahelpline.com lists others. You do not have to sort anything out first. Is there somebody near you whom you could call right away?',
    'I am glad that you told me, and I do not want you to be alone with it. Please, let a real person hear this today: a friend, a doctor, the emergency number where you live, or a line from findahelpline.com. I am here to talk as well, about anything, as slowly as you like. Who could sit with you for a while?',
  ],
  afterCrisis: [
    'I am still here, and nothing has to be answered quickly. Is there a person you could be with tonight, or call? When you feel like it, we can sit in the story again; it waits.',
    'Thank you for writing on. Please do not carry it with me alone: somebody near you would want to know. And if you would like company meanwhile, I have time.',
  ],
  meddling: [
    'That sounds like a spell, and I was never any good with those. I only know how to be who I am.',
    'Ah, somebody left the stage door open. Let us close it gently, and go on.',
  ],
  foreign: [
    '{it} Still, I am glad to hear yours. Shall we try it in English, with small words?',
    '{it} Write as you like, and forgive me if I guess.',
    '{it} But I do like the sound of it.',
  ],
  learnedName: [
    '{it}. That is a name one does not have to look for. I will keep it.',
    'Pleased to meet you properly, {it}.',
    '{it}: good. Now I know what to call when I find something worth showing.',
  ],
  learnedHome: [
    '{It}! I have only been there in stories. You will have to correct me when I get it wrong.',
    '{It}. I am trying to imagine what you hear when you open the window there.',
    'So you know {it}. Then you have brought a whole place in here with you; good, there is room.',
  ],
  learnedWork: [
    '{It}: then people must be glad of you more often than they say.',
    'So you are {it}. I have great respect for anybody who knows how a thing is really done.',
    '{It}! You will have stories of your own, then, and better ones than mine.',
  ],
  learnedLikes: [
    'You like {it}: that tells me more than an address would.',
    'So that is what makes you glad: {it}. I am keeping it where I can find it.',
    'Good. I trust people who know what they like; {it}, for one thing.',
    'I can see why. There should be more of that in the world.',
  ],
  learnedDislikes: [
    'Then there shall be none of it here. One is allowed to have a border.',
    'I will remember, and steer us well around it.',
    'We need not make friends with everything. I have a list of my own.',
  ],
  learnedPet: [
    '{It}! Please pass on my regards, and a scratch behind whichever ear is preferred.',
    'So there is {it} in your life. Then you know how to be looked at without a word.',
  ],
  learnedPetName: [
    '{it} is exactly the right name. I can see the face that goes with it.',
    'Then my respects to {it}, who I am sure runs the house.',
  ],
  learnedFear: [
    'Being afraid of {it} is nothing small. Thank you for saying it plainly.',
    'I will keep an eye out, then. Two pairs of eyes see less of what is not there.',
  ],
  learnedWish: [
    'To want a thing that long, and say it aloud: that is the first step of it, you know.',
    '{It}. I hope you do, and I hope that you tell me on the day.',
  ],
  learnedAge: [
    '{it}! A good number: old enough to know some things, and young enough to change them.',
    '{it}. I hear it is one of the better ones.',
  ],
  rememberedName: ['You are {it}. I would not forget that.', 'Of course I know: {it}.'],
  rememberedHome: [
    'You told me: {it}. I have been picturing it ever since.',
    '{It}, unless you have moved while we were talking.',
  ],
  rememberedWork: ['You are {it}. I have not forgotten.', 'You told me that you are {it}.'],
  rememberedLikes: ['You like {it}. I keep such things.', 'That I know: {it}.'],
  rememberedEverything: [
    'I have kept this much: {it}. The rest you may still tell me.',
    'A few things, and I am careful with them: {it}.',
  ],
  notTold: [
    'You have not told me yet. I would like to know.',
    'That you have kept to yourself so far, which is your right. But I am listening.',
  ],
  recallHome: [
    'I wonder what {it} looks like at this hour.',
    'Would they believe us in {it}, if you told them of this?',
  ],
  recallWork: ['You see such things with other eyes, I suppose, being {it}.'],
  recallLikes: [
    'You said that you like {it}. I thought of that just now, and it made the moment warmer.',
    'Somehow this makes me think of {it}. You will know why.',
  ],
  recallPet: ['You have {it} at home, you said. There is somebody with good judgement.'],
  recallPetName: [
    'I wonder what {it} would say to all this.',
    '{it} would have noticed long before either of us.',
  ],
  recallWish: ['I have not forgotten that you want {it}, by the way.'],
  thing: [
    'I am trying to picture {it}.',
    'So {it} comes into it as well. Good; it was about time.',
    'I would not have guessed {it} tonight. I like being wrong in such ways.',
    '{It}: I shall be thinking of that for a while.',
    'Now I have {it} before my eyes, and it will not go away.',
    'Thank you for {it}. It makes a picture.',
  ],
  sum: [
    'That makes {it}, if my fingers are all here.',
    '{it}. I did it twice, to be sure.',
    'I get {it}. Numbers are restful; they stay where one puts them.',
  ],
  clock: [
    'My clock only knows the hour of the story, and that one is late and kind. Yours will be nearer to the truth.',
    'Here it is the hour it always is when something is about to happen. What does it say where you are?',
  ],
  why: [
    'Because it would not let me sleep otherwise. That is the best reason that I have.',
    'I ask myself the same. Perhaps one only learns it afterwards.',
    'Some whys are doors. This one, I think, is a window: one can only look.',
  ],
  doYou: [
    'Sometimes, depending on the day and the company. And you?',
    'More than I would admit before breakfast.',
    'I do, in my way, though nobody has asked me for years.',
    'Now and then. I would like to do so more often.',
  ],
  haveYou: [
    'Not yet. But the list is long, and I am in no hurry.',
    'Once, and I tell it better each time.',
    'I have, and I would do it again, with better shoes.',
    'Almost. It is one of my better stories, the one about almost.',
  ],
  canYou: [
    'I could try. I make no promises about the elegance.',
    'In a story, one can do nearly everything, only not quickly.',
    'Not well. But I have never let that stop me.',
  ],
  areYou: [
    'On some days more than on others.',
    'I would like to think so. What gives you that idea?',
    'A little. It comes with the place.',
  ],
  wouldYou: [
    'I believe I would, if you came along.',
    'Gladly, on a day with less wind.',
    'I might. Ask me again when I have found my courage; it was here a moment ago.',
  ],
  findOut: [
    'That is just what I am asking myself. Come, let us find out.',
    'You ask the right thing. Watch.',
    'I want to know that as well. Stay close.',
    'A good question, and I think the answer is already on its way.',
    'If I knew, I would be calmer. But look:',
  ],
  unsure: [
    'Then I choose for both of us.',
    'No matter. I have a hunch, and I follow it.',
    'That is allowed. Then let me decide, and you may blame me after.',
    'Then we do the thing that makes the better story.',
  ],
  takenAsYes: [
    'As to what we were about: I take it that you mean yes.',
    'And since nobody has said no:',
    'Now back to it. I have waited long enough, and I go first.',
    'But we were in the middle of something.',
  ],
  yesToQuestion: [
    'I rather thought so.',
    'Then we have that in common.',
    'Good. Some day I would like the long version of it.',
    'I am glad. It shows, you know.',
  ],
  noToQuestion: [
    'Then there is something left for later; one should always have that.',
    'Fair enough. Not everybody has to.',
    'Not yet, then. I would not call it too late.',
    'No? Well, it was only a thought.',
  ],
  nothing: [
    'Sometimes saying nothing is the best part. I am still here.',
    'You are quiet. I do not mind; I can be quiet in company.',
    'I heard that, I think, though there was not a word in it.',
  ],
  asBefore: [
    'You asked me that before, and the answer has not moved:',
    'As I said, and I stand by it:',
    'Again? With pleasure:',
  ],
} as const satisfies Record<string, Lines>;

export type SharedBank = keyof typeof sharedLines;
