import { type DynamicModule, Module } from '@nestjs/common';
import { ServeStaticModule } from '@nestjs/serve-static';
import { ADMIN_FILES } from './admin-files';
import { AdminPageController } from './admin-page.controller';
import { setCaching } from './caching';

@Module({})
export class StaticModule {
  /** @param files the folder of the built admin; it need not exist */
  static serving(files: string): DynamicModule {
    return {
      module: StaticModule,
      imports: [
        ServeStaticModule.forRoot({
          rootPath: files,
          serveRoot: '/analytics',
          // The page itself is the controller's: the fallback here would answer for missing files too, and would
          // find no page at all below a folder whose name begins with a dot.
          exclude: ['/analytics', '/analytics/*path'],
          serveStaticOptions: { index: false, redirect: false, setHeaders: setCaching },
        }),
      ],
      providers: [{ provide: ADMIN_FILES, useValue: files }],
      controllers: [AdminPageController],
    };
  }
}
