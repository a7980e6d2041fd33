import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module';
import { Annotations } from './annotations';
import { AnnotationsController } from './annotations.controller';

@Module({ imports: [AuthModule], controllers: [AnnotationsController], providers: [Annotations] })
export class AnnotationsModule {}
