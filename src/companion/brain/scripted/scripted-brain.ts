import { Injectable } from '@nestjs/common';
import { Brain, type PicturePrompt, type Scene, type SceneState } from '../brain';
import { dialogueOf } from './dialogue';
import { picturePromptOf } from './picture-prompt';
import { stateOf } from './state';

/**
 * Answers from the persona's card and the story alone: no key, no network, no model. The same scene always gets the same
 * answer.
 */
@Injectable()
export class ScriptedBrain extends Brain {
  override readonly model = 'scripted-1';

  override state(scene: Scene): Promise<SceneState> {
    return Promise.resolve(stateOf(scene));
  }

  override dialogue(scene: Scene, state: SceneState): Promise<string> {
    return Promise.resolve(dialogueOf(scene, state));
  }

  override picturePrompt(scene: Scene, state: SceneState, wish: string): Promise<PicturePrompt> {
    return Promise.resolve(picturePromptOf(scene, state, wish));
  }
}
