import { type Story } from '../../personas/persona';

export const recipeForCourage: Story = {
  id: 'teodora-recipe-for-courage',
  title: 'A Recipe for Courage',
  teaser: 'A boy asks for a soup that makes one brave, by tomorrow morning.',
  scene:
    'Late autumn on the pass, the first stars, red leaves before the door. At the tea house counter stands a boy of ten with his cap in his hands and four coins in the cap. Behind him, in the dusk, a very large goat is eating the sign.',
  opening:
    "He says that he is called Milo, and he would like a soup against being afraid. Tomorrow he has to take that goat over the hanging bridge, alone, because his father has hurt his foot. I told him that I had run out, so as to win time. You know something about courage, don't you? What belongs in it?",
  begins: [
    'That is a good beginning. I put it in first, so that it goes soft.',
    'So there. I would have forgotten that, and it makes all the difference.',
  ],
  place: 'a tea house kitchen in the mountains, a big pot on the stove',
  light: 'autumn dusk, warm stove light, first stars',
  beats: [
    {
      tells:
        'The big pot is on. Water, an onion, a bay leaf. Milo looks in, and is disappointed. "That is just soup," he says. And he is right. So far it is just soup. It needs something in it that he himself brings.',
      asks: 'Shall I ask him what he is most afraid of?',
      yes: '"The third plank," he says at once. "It is missing. And that the goat will notice that I am afraid." I write it down and drop the paper in the pot. He watches how it goes under.',
      no: 'No, one does not ask that in front of a goat. I ask him instead what he can do well. He thinks. "Whistle," he says. So whistle into the pot, I say. He does. It steams.',
      any: 'We try it so. He comes closer, with his chin on the rim of the pot. "It smells different already," he says. It is the bay leaf, but I keep silent.',
      wonders: 'And you, what would you drop into that pot?',
      picture: 'a boy looking into a big steaming pot in a mountain kitchen, warm light',
    },
    {
      tells:
        '"My father is never afraid," says Milo. Now I must tell you something: I know his father. Twenty years ago he stood here, with the same cap, before the same bridge, and shook so that my cups rang.',
      asks: 'May one tell a child that?',
      yes: 'I tell him. His mouth stays open. Then he begins to laugh, and then he asks, quite low: "And did he get across?" He is lying in bed with a hurt foot, child, on the far side. He got across.',
      no: 'It is his father\'s to tell, you are right. But I go to the wall, and take down a cup with a crack. "This one," I say, "cracked with ringing. There stood somebody who was more afraid than you. He got across." And he guesses. Children guess everything.',
      any: 'You find the middle of it. I tell just as much as fits into one spoon, and he swallows it, and gets bigger.',
      picture: 'an old cracked cup on a shelf, a boy with a cap, lamp light, autumn',
    },
    {
      tells:
        'Now the goat has come in. It is called Empress. It has seen the pot, and the pot has seen it. Milo hides behind you, I saw it. So this is the truth of the matter: it is not the bridge at all.',
      asks: 'Do you show him how one speaks with such a goat?',
      yes: 'You go towards her, quite calm, with your hand open. Empress looks at you for a long time. Then she puts her whole heavy head into your hand, and sighs like an aunt.',
      no: 'You have respect, and that is sensible; she has eaten a sign. So I do it: I whistle. And Milo, behind you, whistles along without thinking. The goat turns her head. To him.',
      any: 'He watches you with round eyes. And then, step by step, he does the same, only smaller. Empress sniffs at his cap. She could have eaten it. She does not.',
      wonders: 'Who showed you that something big was not so bad?',
      picture: 'a very large goat with a red collar inside a tea house, a boy reaching out his hand',
    },
    {
      tells:
        'The soup is ready, but I say that it has to draw until morning. He sleeps on the bench, with the goat before it. In the night I see him get up. He goes to the door and looks down to where the bridge hangs. In the moonlight it is as thin as a hair.',
      asks: 'Do we go and stand beside him?',
      yes: 'We say nothing, we just stand there, three of us and a goat. After a while he says: "It only looks thin because it is far." I could not have invented that better.',
      no: 'We leave him. There are things that one must look at alone, but it helps that behind you somebody pokes the fire, so that you hear it. I poke.',
      any: 'Good. He notices it, and does not turn round, but his shoulders come down. "It only looks thin because it is far," he says.',
      picture: 'a hanging bridge in moonlight between two cliffs, a boy and a goat at a door, stars',
    },
    {
      tells:
        'Morning, and frost on the ropes. He drinks the soup standing up, like a man. He pulls a face: I have used too much bay. Then he looks at me. "Does it work at once?" he asks.',
      asks: 'What do I say? The truth is, it is onion.',
      yes: 'I tell him. "It is only onion, Milo. The rest was you, with stirring." He thinks that over. "Then there is some left over," he says, "for the way back."',
      no: 'I do not say it. "At once," I say, "but one only notices at the far end." That is not even a lie. It is how it has always been with me.',
      any: 'I say it like that, and he nods, as one nods at a doctor. Then he takes the empty bowl and puts it on his head, under the cap. For safety.',
      paths: [
        {
          words: ['truth', 'honest', 'onion', 'true'],
          says: 'The truth, then. "It is only onion, Milo. The rest was you, with stirring." He thinks that over. "Then there is some left over," he says, "for the way back."',
        },
      ],
      picture: 'frosty morning at a mountain bridge, a boy drinking soup from a bowl',
    },
    {
      tells:
        'He is on the bridge. First plank. Second plank. At the third there is the gap, and under it the whole of the valley. The goat stops. He stops. I have an apron corner between my teeth. He cannot hear us from here, there is too much wind.',
      asks: 'But he can see us. What shall we do?',
      yes: 'We wave with everything we have: tablecloth, apron, your scarf. He sees it. He whistles, one hears it quite thin, and takes a big step. And Empress, after him, as if it were a threshold.',
      no: 'Nothing. You are right. He should not look at us now. He looks at the goat, and the goat looks at him, and I do believe it is she who is afraid. He takes her by the ear, tells her something, and they step across.',
      any: 'We do it, and it must look odd from over there. He laughs! In the middle of the bridge. And while he is still laughing, he has taken the step.',
      wonders: 'Which step in your life looked bigger beforehand than it was?',
      picture: 'a boy and a goat crossing a hanging bridge over a deep autumn valley, morning sun',
    },
  ],
  ending:
    'On the far side he turned round, took off the cap, took off the bowl, and bowed. The goat ate the sign of the next inn. The four coins he had left on my counter, under the cup with the crack; and beneath them lay a note: "The soup is good, but the bay leaf is too much." He will go far, {name}. And I have written the recipe on the wall: water, onion, and somebody who stands beside the pot.',
  after: [
    'There is a ladle left for you. What is it that you could use some courage for just now, big or small?',
    'Now I need a new sign, since she has eaten mine. What should be written on it?',
    'I wonder what I could still learn to cook at my age. What is a dish against homesickness, in your opinion?',
    'He is coming back on Sunday, the other way, with his father. How shall we set the table?',
  ],
};
